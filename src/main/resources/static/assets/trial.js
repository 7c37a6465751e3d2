// Shows the ranking with one weight moved while it is being moved. The server does the same sum for the form.
const TIE = 1e-9;
const PAUSE = 400;

function totals(model, criterion, share) {
  const rest = 1 - model.weights[criterion];
  return model.options.map(({ values }) => {
    let sum = 0;
    let coverage = 0;
    Object.entries(values).forEach(([key, value]) => {
      const weight = key === criterion ? share : (model.weights[key] / rest) * (1 - share);
      sum += weight * value;
      coverage += weight;
    });
    return coverage < TIE ? null : (100 * sum) / coverage;
  });
}

function places(all) {
  return all.map((own) => {
    if (own === null) {
      return '–';
    }
    const above = all.filter((other) => other !== null && other > own + TIE).length;
    const same = all.filter((other) => other !== null && Math.abs(other - own) <= TIE).length;
    return `${above + 1}${same > 1 ? '=' : ''}`;
  });
}

function filled(pattern, ...parts) {
  return pattern.replace(/\{(\d)\}/g, (all, at) => parts[at]);
}

function joined(words, data) {
  return words.length < 2 ? words.join('') : filled(data.and, words.slice(0, -1).join(', '), words[words.length - 1]);
}

export function trial(form) {
  const model = JSON.parse(form.dataset.model);
  const { criterion, weight } = form.elements;
  const sentence = document.querySelector('[data-app-trial-sentence]');
  const rows = document.querySelectorAll('[data-app-trial-table] tbody tr');
  const range = document.createElement('input');
  Object.assign(range, { type: 'range', min: 0, max: 100, step: 1, className: 'app-range', value: weight.value });
  range.setAttribute('aria-label', document.querySelector('label[for=weight]').textContent);
  weight.after(range);
  let timer;

  function show() {
    const share = Number(weight.value) / 100;
    if (!/^\d{1,3}(\.\d)?$/.test(weight.value) || share > 1) {
      return;
    }
    const all = totals(model, criterion.value, share);
    const ranks = places(all);
    rows.forEach((row, at) => {
      row.cells[2].textContent = ranks[at];
      row.cells[4].textContent = all[at] === null ? '–' : all[at].toFixed(1);
    });
    const first = model.options.filter((option, at) => /^1=?$/.test(ranks[at])).map(({ title }) => filled(form.dataset.quoted, title));
    const name = criterion.selectedOptions[0].textContent.replace(/ \([^(]*\)$/, '');
    clearTimeout(timer);
    // said once the hand rests, not at every step
    timer = setTimeout(() => {
      sentence.textContent = filled(first.length > 1 ? form.dataset.tied : form.dataset.first, name, share * 100 % 1 ? (share * 100).toFixed(1) : `${Math.round(share * 100)}.0`, joined(first, form.dataset));
    }, PAUSE);
  }

  range.addEventListener('input', () => {
    weight.value = range.value;
    show();
  });
  weight.addEventListener('input', () => {
    range.value = weight.value;
    show();
  });
  criterion.addEventListener('change', () => {
    weight.value = (100 * model.weights[criterion.value]).toFixed(1);
    range.value = weight.value;
    show();
  });
}
