'use strict';
(() => {
  const CHUNK = 100;
  const SIGNS = { changed: '~', added: '+', removed: '-', preserved: '=', pinned: '+', obsolete: '=', unchanged: '=',
    'key-added': '+', 'key-removed': '-' };
  const model = JSON.parse(document.getElementById('model').textContent);
  const byId = (id) => document.getElementById(id);

  /** An element with children; strings become text, never markup. */
  const el = (name, attributes, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };

  /** Adds nodes a chunk at a time, behind a button, so that a long list costs nothing until somebody asks. */
  const chunked = (parent, items, make, what) => {
    let next = 0;
    const button = el('button', { type: 'button', class: 'more' });
    const more = () => {
      const nodes = items.slice(next, next + CHUNK).map(make);
      next += nodes.length;
      button.before(...nodes);
      button.hidden = next >= items.length;
      button.textContent = `Show ${Math.min(CHUNK, items.length - next)} more of ${items.length - next} ${what}`;
      return nodes;
    };
    button.addEventListener('click', () => {
      const nodes = more();
      const target = nodes[0] && nodes[0].querySelector('summary');
      if (target) target.focus();
    });
    parent.append(button);
    more();
  };

  /** A disclosure whose content is made when it is first opened. */
  const lazy = (summary, fill, open) => {
    const node = el('details', {}, el('summary', {}, ...summary));
    let filled = false;
    const make = () => {
      if (!filled) {
        filled = true;
        fill(node);
      }
    };
    node.addEventListener('toggle', () => node.open && make());
    if (open) {
      make();
      node.open = true;
    }
    return node;
  };

  const places = (at) => at.map((place) => Array.isArray(place)
    ? { path: model.paths[place[0]], reach: place[1], over: place.slice(2).map((i) => model.paths[i]) }
    : { path: model.paths[place], reach: 0, over: [] });
  model.changes.forEach((change, index) => {
    change.index = index;
    change.at = places(change.at);
    change.text = [change.property, change.kind, change.step, change.before, change.after, change.clean, ...change.notes,
      ...change.references].flat().filter(Boolean).join('\n').toLowerCase();
  });
  const siteOf = (path) => {
    const parts = path.split('/');
    return parts.length > 3 && /^[0-9]+$/.test(parts[3]) ? parts[3] : '';
  };

  const items = (value, other, sign, name) => {
    if (value === null || value === undefined) return [el('span', { class: 'soft' }, '(not set)')];
    if (!Array.isArray(value)) return [el('span', { class: 'value' }, value)];
    if (value.length === 0) return [el('span', { class: 'soft' }, '(empty list)')];
    const left = Array.isArray(other) ? other.slice() : null;
    const marked = value.map((item) => {
      const found = left ? left.indexOf(item) : 0;
      if (left && found >= 0) left.splice(found, 1);
      return el('li', left && found < 0 ? { class: `value ${name}` } : { class: 'value' },
        left && found < 0 ? `${sign}\u00a0${item}` : item);
    });
    return [el('ul', {}, ...marked)];
  };
  const column = (title, content, from) =>
    el('div', {}, el('h4', {}, title), ...content, from ? el('p', { class: 'soft' }, from) : null);
  const sideBySide = (one, titles) => el('div', { class: 'values' },
    column(titles[0], items(one[0], one[1], '-', 'gone'), one[3]),
    column(titles[1], items(one[1], one[0], '+', 'come'), one[4]),
    one[2] === null ? null : column(titles[2], items(one[2], null, '', ''), ''));

  const head = (change) => [
    el('span', { class: `sign ${change.kind}`, 'aria-hidden': 'true' }, SIGNS[change.kind]),
    el('strong', {}, change.property || 'the key'),
    el('span', { class: `tag ${change.kind}` }, change.kind),
    change.inferred ? el('span', { class: 'tag' }, 'inferred') : null,
    el('span', { class: 'soft' }, ' ', [change.step, ...change.references].filter(Boolean).join(', '))];
  const reach = (place) => place.reach > 1 || place.over.length
    ? el('p', { class: 'soft' }, `in force at ${place.reach} ${place.reach === 1 ? 'key' : 'keys'}`
      + (place.over.length ? `, overridden at ${place.over.length}: ${place.over.slice(0, 5).join(', ')}`
        + (place.over.length > 5 ? ` and ${place.over.length - 5} more` : '') : '')) : null;
  const body = (change) => change.property
    ? [sideBySide([change.before, change.after, change.clean, change.beforeFrom, change.afterFrom],
        ['Before', 'After', `Clean IIS ${model.target}`]),
      ...change.notes.map((note) => el('p', {}, note))] : [];
  const card = (change, place) => el('div', { class: 'item' }, el('p', {}, ...head(change)), ...body(change), reach(place));
  const pathList = (node, list) => chunked(node, list,
    (place) => el('div', {}, el('span', { class: 'path' }, place.path), reach(place)), 'keys');

  const filters = () => ({
    words: byId('search').value.toLowerCase().split(/\s+/).filter(Boolean),
    site: byId('site').value.trim().toLowerCase(),
    step: byId('step').value,
    kinds: new Set([...document.querySelectorAll('#kinds input:checked')].map((box) => box.value))
  });
  const inSite = (path, site) => !site || siteOf(path) === site || path.toLowerCase().startsWith(site);

  /** The changes that pass, each with the places that pass. */
  const passing = (wanted) => {
    const found = [];
    for (const change of model.changes) {
      if (!wanted.kinds.has(change.kind) || (wanted.step && change.step !== wanted.step)) continue;
      const rest = wanted.words.filter((word) => !change.text.includes(word));
      const at = rest.length === 0 && !wanted.site ? change.at : change.at.filter((place) => {
        const path = place.path.toLowerCase();
        return inSite(place.path, wanted.site) && rest.every((word) => path.includes(word));
      });
      if (at.length) found.push({ change, at });
    }
    return found;
  };

  const byChange = (found) => {
    const list = byId('list');
    chunked(list, found, ({ change, at }) => el('div', { class: 'item' }, el('p', {}, ...head(change)), ...body(change),
      lazy([`at ${at.length} ${at.length === 1 ? 'key' : 'keys'}`], (node) => pathList(node, at), at.length <= 3)),
    'changes');
  };

  const tree = (found) => {
    const root = { name: '', path: '', children: new Map(), cards: [], count: 0 };
    for (const { change, at } of found) {
      for (const place of at) {
        let node = root;
        node.count += 1;
        for (const name of place.path.split('/').slice(1)) {
          const key = name.toLowerCase();
          if (!node.children.has(key)) {
            node.children.set(key, { name, path: `${node.path}/${name}`, children: new Map(), cards: [], count: 0 });
          }
          node = node.children.get(key);
          node.count += 1;
        }
        node.cards.push({ change, place });
      }
    }
    return root;
  };
  const order = (a, b) => {
    const x = /^[0-9]+$/.test(a.name), y = /^[0-9]+$/.test(b.name);
    return x && y ? Number(a.name) - Number(b.name) : x !== y ? (x ? -1 : 1) : a.name.localeCompare(b.name);
  };
  const branch = (node, few) => {
    while (node.cards.length === 0 && node.children.size === 1) node = [...node.children.values()][0];
    return lazy([el('span', { class: 'path' }, node.path), el('span', { class: 'tag' }, String(node.count))],
      (parent) => {
        chunked(parent, node.cards, ({ change, place }) => card(change, place), 'changes');
        chunked(parent, [...node.children.values()].sort(order), (child) => branch(child, few), 'keys');
      }, few);
  };

  const render = () => {
    const found = passing(filters());
    const count = found.reduce((sum, one) => sum + one.at.length, 0);
    const list = byId('list');
    list.replaceChildren();
    byId('shown').textContent = `${count} ${count === 1 ? 'line' : 'lines'} shown, ${found.length} different`;
    if (byId('view').value === 'changes') byChange(found);
    else chunked(list, [...tree(found).children.values()].sort(order), (node) => branch(node, count <= 60), 'keys');
  };

  const section = (id, fill) => {
    const node = byId(id);
    node.hidden = false;
    if (fill) fill(node.querySelector('.body'));
    byId('sections').append(el('a', { href: `#${id}` }, node.querySelector('h2').textContent));
  };
  const table = (titles, rows) => el('div', { class: 'matrix' }, el('table', {},
    el('thead', {}, el('tr', {}, ...titles.map((title) => el('th', { scope: 'col' }, title)))),
    el('tbody', {}, ...rows.map((row) => el('tr', {}, ...row.map((cell, index) =>
      el(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, ...[cell].flat())))))));

  const clean = (node) => {
    const titles = { kept: 'Kept deliberately', 'default-moved': 'Default moved', undocumented: 'Undocumented',
      'site-specific': 'Site-specific' };
    node.append(el('p', { class: 'soft' }, `With ${model.threeWay.clean}.`));
    for (const [kind, title] of Object.entries(titles)) {
      const same = model.threeWay.departures.filter((one) => one.kind === kind);
      if (same.length === 0) continue;
      node.append(lazy([el('strong', {}, title), el('span', { class: 'tag' }, String(same.length))], (parent) => chunked(
        parent, same, (one) => el('div', { class: 'item' },
          el('p', {}, el('strong', {}, one.property || 'Whole keys'), el('span', { class: 'soft' }, ` ${one.reason}`)),
          one.property ? sideBySide([one.old, one.upgraded, one.clean, '', ''],
            ['Old snapshot', 'Upgraded', `Clean IIS ${model.target}`]) : null,
          one.remedy ? el('p', {}, 'Remedy: ', el('code', {}, `--with ${one.remedy}`)) : null,
          lazy([`at ${one.at.length} ${one.at.length === 1 ? 'key' : 'keys'}`],
            (list) => pathList(list, places(one.at)), one.at.length <= 3)), 'differences'),
      kind === 'kept' || kind === 'default-moved'));
    }
  };

  const advisories = (node) => {
    for (const group of model.advisories) {
      const at = group.at;
      const remedies = [...new Set(at.map((place) => place[2]))];
      node.append(el('div', { class: 'item' },
        el('p', {}, el('strong', { class: group.severity }, `${group.severity} ${group.code} `),
          el('span', { class: 'soft' }, [...group.references, group.inferred ? 'inferred' : ''].filter(Boolean).join(', '))),
        el('p', {}, group.consequence), remedies.length === 1 ? el('p', {}, model.texts[remedies[0]]) : null,
        group.step ? el('p', {}, 'Step: ', el('code', {}, `--with ${group.step}`)) : null,
        lazy([`${at.length} ${at.length === 1 ? 'place' : 'places'}`], (parent) => chunked(parent, at,
          (place) => el('p', {}, el('span', { class: 'path' }, `${model.paths[place[0]]}: `), model.texts[place[1]],
            remedies.length > 1 ? el('span', { class: 'soft' }, ` ${model.texts[place[2]]}`) : null), 'places'),
        at.length <= 3)));
    }
  };

  const SIDES = ['Before', 'After', `Clean IIS ${model.target}`];

  /** Who is asked for what, and which client gets in: a column a side. */
  const logonTable = (sides) => {
    const lines = (side) => side.challenges.length
      ? side.challenges.map((one) => el('div', { class: 'value' }, one.line)) : ['nothing offered'];
    const verdict = (side, client) => [el('strong', {}, side.clients[client].result),
      el('div', { class: 'soft' }, side.clients[client].reason)];
    return table(['Client', ...SIDES], [['401 offers', ...sides.map(lines)],
      ...Object.keys(sides[1].clients).map((client) => [client, ...sides.map((side) => verdict(side, client))])]);
  };
  const pageTable = (sides) => table(['Page', ...SIDES], [
    ['GET of an .asp page', ...sides.map((side) => [el('strong', {}, side.aspGet.outcome),
      el('div', { class: 'soft' }, side.aspGet.reason)])],
    ['Default document', ...sides.map((side) => side.defaultDocument.enabled
      ? side.defaultDocument.names.join(', ') : 'off')],
    ['Content-Location', ...sides.map((side) => el('span', { class: 'value' }, side.contentLocation))]]);

  /** The wire view; its lines were made by the part that knows the protocols, here they are only shown. */
  const wire = (node) => {
    const groups = (title, list, fill) => {
      if (list.length === 0) return;
      node.append(el('h3', {}, title));
      chunked(node, list, (group) => lazy([el('span', { class: 'path' },
        `${group.changed ? '~' : '='} ${group.keys.slice(0, 3).join(', ')}`
        + (group.keys.length > 3 ? ` and ${group.keys.length - 3} more keys` : ''))],
      (parent) => fill(parent, [group.before, group.after, group.cleanInstall]), list.length <= 5), 'groups');
    };
    groups('Logon', model.wire.logon, (parent, sides) => {
      parent.append(logonTable(sides));
      if (sides[0].ifIntegrated && sides[1].ifIntegrated) {
        parent.append(el('p', {}, 'Integrated authentication is off. Turned on, it would be:'),
          logonTable(sides.map((side) => side.ifIntegrated || side)));
      }
    });
    groups('Pages', model.wire.pages, (parent, sides) => parent.append(pageTable(sides)));
    if ((model.wire.spns || []).length) {
      node.append(el('h3', {}, 'Service principal names'));
      chunked(node, model.wire.spns, (spn) => el('p', {}, el('code', {}, spn.command)), 'names');
    }
  };

  const start = () => {
    byId('versions').textContent = `IIS ${model.iisVersion || '(version unknown)'} to IIS ${model.target}`
      + (model.sha256 ? `; sha256 ${model.sha256}` : '');
    const kinds = new Map();
    for (const change of model.changes) kinds.set(change.kind, (kinds.get(change.kind) || 0) + change.at.length);
    for (const [kind, count] of kinds) {
      const box = el('input', { type: 'checkbox', value: kind, checked: '' });
      byId('kinds').append(el('label', {}, box, ` ${SIGNS[kind]} ${kind} (${count})`));
    }
    for (const step of new Set(model.changes.map((change) => change.step).filter(Boolean).sort())) {
      const known = model.steps.find((one) => one.version === step);
      byId('step').append(el('option', { value: step }, known ? `${step} ${known.name}` : step));
    }
    const sites = [...new Set(model.paths.map(siteOf).filter(Boolean))].sort((a, b) => a - b);
    byId('sites').append(...sites.slice(0, 200).map((site) => el('option', { value: site })));
    const lines = model.changes.reduce((sum, change) => sum + change.at.length, 0);
    byId('view').value = lines > 500 ? 'changes' : 'keys';
    [...byId('view').options].forEach((option) => option.toggleAttribute('selected', option.value === byId('view').value));

    section('changes');
    if (model.threeWay) section('clean', clean);
    if (model.wire) section('wire', wire);
    if (model.advisories.length) section('advisories', advisories);
    if (model.losses.length) section('losses', (node) => node.append(
      el('ul', {}, ...model.losses.map((loss) => el('li', {}, loss)))));
    section('steps', (node) => node.append(table(['Version', 'Step', 'State', 'Sources'],
      model.steps.map((step) => [step.version, [step.name, step.reason ? el('div', { class: 'soft' }, step.reason) : ''],
        step.state, step.references.join(', ')]))));

    let timer = 0;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(render, 120);
    };
    byId('filter').addEventListener('input', soon);
    byId('filter').addEventListener('reset', soon);
    byId('filter').addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('keydown', (event) => {
      if (event.key === '/' && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
        event.preventDefault();
        byId('search').focus();
      }
    });
    let closed = [];
    window.addEventListener('beforeprint', () => {
      closed = [...document.querySelectorAll('details:not([open])')].slice(0, 500);
      closed.forEach((node) => { node.open = true; });
    });
    window.addEventListener('afterprint', () => closed.forEach((node) => { node.open = false; }));
    render();
  };
  start();
})();
