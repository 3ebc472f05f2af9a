import { Bell } from '@/utils/ui/parts/Bell';

/** For who has no key yet: the three moments of a morning, drawn as they look. */
export function Story() {
  return (
    <>
      <h2>What will happen</h2>
      <ol class="story">
        <li>
          <div class="art" aria-hidden="true">
            <div class="head">
              <Bell />
              <span class="line short" />
            </div>
            <div class="state">
              <span class="dot off" />
              <span class="line" />
            </div>
            <div class="button">Connect</div>
          </div>
          <p>
            <strong>You press Connect.</strong> Opening Bell asks E*TRADE for a login and opens its page.
          </p>
        </li>
        <li>
          <div class="art site" aria-hidden="true">
            <div class="head">
              <span class="address" />
            </div>
            <span class="line" />
            <span class="line" />
            <span class="line short" />
            <div class="button">Accept</div>
          </div>
          <p>
            <strong>You log in and accept, there.</strong> Your password is E*TRADE’s business alone. The code
            that its page shows then comes back by itself.
          </p>
        </li>
        <li>
          <div class="art" aria-hidden="true">
            <div class="head">
              <Bell />
              <span class="line short" />
            </div>
            <div class="state">
              <span class="dot" />
              <span class="line" />
            </div>
            <div class="bar">
              <i />
            </div>
            <div class="answer-lines">
              <span class="line" />
              <span class="line short" />
            </div>
          </div>
          <p>
            <strong>You have today’s token,</strong> until midnight in New York, and see it work.
          </p>
        </li>
      </ol>
    </>
  );
}
