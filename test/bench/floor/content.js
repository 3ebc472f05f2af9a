const field = document.querySelector('input[type=text]');
if (field?.value) chrome.runtime.sendMessage({ code: field.value.trim() });
