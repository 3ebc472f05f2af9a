export function Bell() {
  return (
    <svg class="bell" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M12 3v2M5.5 17.5h13M7 17.5v-6a5 5 0 0 1 10 0v6M10.5 20.5h3" />
    </svg>
  );
}
