import { initAll } from './govuk/govuk-frontend.min.js';
import { autosave } from './autosave.js';

initAll();
document.querySelectorAll('form[data-app-autosave]').forEach(autosave);
