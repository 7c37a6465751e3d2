// Follows the room of an exercise: the server tells what changes, or is asked every few seconds where that fails.
const POLL = 3000;
const POLLS_UNTIL_LISTENING_AGAIN = 10;
// What another instance tells may be a second old; a page just made is newer than that.
const GRACE = 1500;
const SAY_AT_MOST_EVERY = 10000;

const bar = document.querySelector('[data-app-live]');
const path = bar.dataset.appLive;
const whole = 'appLiveWhole' in bar.dataset;
const counts = document.querySelectorAll('[data-app-live-count]');
const teams = document.querySelector('[data-app-live-teams]');
const said = document.querySelector('[data-app-live-said]');
const loadedAt = Date.now();
let shown = bar.dataset.appLiveStep;
let locked;
let tag = '';
let newest;
let waiting = false;
let over = false;
let saying;

function isTyping() {
  return document.activeElement !== null && document.activeElement.matches('input, textarea, select');
}

function offer(news) {
  const link = document.createElement('a');
  bar.replaceChildren(`${news.says} `);
  if (news.href !== null && news.href !== location.pathname) {
    link.href = news.href;
    link.textContent = news.action;
    bar.append(link);
  }
}

function show(news) {
  const moved = news.step !== shown || (locked !== undefined && news.locked !== locked);
  locked = news.locked;
  if (news.step === 'CLOSED' && shown !== 'CLOSED') {
    over = true;
    offer(news);
  } else if (moved && whole && !isTyping()) {
    location.reload();
  } else if (news.step !== shown) {
    offer(news);
  }
  shown = news.step;
}

function count(news) {
  let changed = false;
  counts.forEach((each) => {
    const now = String(news.counts[each.dataset.appLiveCount]);
    changed ||= each.textContent !== now;
    each.textContent = now;
  });
  if (teams !== null) {
    teams.replaceChildren(...news.teams.map((team) => {
      const item = document.createElement('li');
      item.textContent = `${team.name}: ${team.joined}`;
      return item;
    }));
  }
  if (changed && said !== null && saying === undefined) {
    saying = setTimeout(() => {
      saying = undefined;
      said.textContent = [...counts].map((each) => each.parentElement.textContent.trim().replace(/\s+/g, ' ')).join(', ');
    }, SAY_AT_MOST_EVERY);
  }
}

function hear(news) {
  newest = news;
  count(news);
  const early = GRACE - (Date.now() - loadedAt);
  if (early <= 0) {
    show(news);
  } else if (!waiting) {
    waiting = true;
    setTimeout(() => {
      waiting = false;
      show(newest);
    }, early);
  }
}

async function ask() {
  const reply = await fetch(`${path}/state`, { headers: { 'If-None-Match': tag }, redirect: 'manual', cache: 'no-store' });
  if (reply.status === 200) {
    tag = reply.headers.get('ETag') || '';
    hear(await reply.json());
  } else if (reply.status !== 304 && reply.status < 500) {
    over = true;
  }
}

async function poll(left) {
  try {
    await ask();
  } catch {
    // No network: asked again in a moment.
  }
  if (over) {
    return;
  }
  setTimeout(() => (left > 0 ? poll(left - 1) : listen()), POLL);
}

function listen() {
  const source = new EventSource(`${path}/events`);
  let failures = 0;
  source.onopen = () => {
    failures = 0;
  };
  source.onmessage = (event) => {
    hear(JSON.parse(event.data));
    if (over) {
      source.close();
    }
  };
  source.onerror = () => {
    failures += 1;
    if (over) {
      source.close();
    } else if (source.readyState === EventSource.CLOSED || failures > 1) {
      source.close();
      poll(POLLS_UNTIL_LISTENING_AGAIN);
    }
  };
}

// A phone that was in a pocket asks at once, without waiting for its connection to come back.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible' && !over) {
    ask().catch(() => {});
  }
});
addEventListener('pageshow', (event) => {
  if (event.persisted && !over) {
    listen();
  }
});
listen();
