// Saves a form in the background a moment after something in it changed. The form names the version it was made
// from in its field "version", and every save gives the next one; so saves take turns, and the newest wins.
const PAUSE = 1500;

export function autosave(form) {
  const status = form.querySelector('[data-app-autosave-status]');
  let timer;
  let saving = false;
  let again = false;
  let leaving = false;

  async function save() {
    if (saving || leaving) {
      again = true;
      return;
    }
    saving = true;
    again = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set('autosave', 'yes');
      const reply = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
      const isJson = (reply.headers.get('Content-Type') || '').startsWith('application/json');
      if (!isJson) {
        throw new Error(`Status ${reply.status}`);
      }
      const { version, message } = await reply.json();
      form.elements.version.value = version;
      status.textContent = message;
    } catch {
      status.textContent = 'Not saved in the background. Press “Save and continue” to save what you see.';
    }
    saving = false;
    if (leaving) {
      form.requestSubmit();
    } else if (again) {
      later();
    }
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  form.addEventListener('input', later);
  // A save under way would make the form's version an old one: it is waited for.
  form.addEventListener('submit', (event) => {
    leaving = true;
    clearTimeout(timer);
    if (saving) {
      event.preventDefault();
    }
  });
}
