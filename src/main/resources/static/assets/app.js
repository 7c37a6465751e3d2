import { initAll } from './govuk/govuk-frontend.min.js';
import { autosave } from './autosave.js';
import { trial } from './trial.js';

initAll();
document.querySelectorAll('form[data-app-autosave]').forEach(autosave);
document.querySelectorAll('form[data-app-trial]').forEach(trial);
