// What a script adds to pages that are whole without it: printing by a button, and the item that is on now.

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

const MINUTE = 60_000;
const items = [...document.querySelectorAll('[data-starts]')];

function markWhatIsOn() {
  const now = Date.now();
  for (const item of items) {
    const on = Date.parse(item.dataset.starts) <= now && now < Date.parse(item.dataset.ends);
    if (on) item.setAttribute('aria-current', 'time');
    else item.removeAttribute('aria-current');
  }
}

if (items.length > 0) {
  markWhatIsOn();
  setInterval(markWhatIsOn, MINUTE);
}
