// Enhancement only: without it every cite is a plain link to its passage.
(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const foot = document.getElementById('foot');
  const part = (selector) => foot.querySelector(selector);
  let from = null;

  // The anchor that a link of the page or of a drawing, or the address, leads to.
  const target = (link) => {
    const address = link.getAttribute ? link.getAttribute('href') || '' : link.hash;
    return decodeURIComponent(address.slice(1));
  };

  // A passage may lie in several pieces: the first has the anchor as its id, the others name it.
  const isPiece = (node, id) => node.id === id || node.dataset.p === id;

  // What is folded away opens when a link leads into it.
  const reveal = (node) => {
    for (let box = node && node.closest('details'); box; box = box.parentElement.closest('details')) {
      box.open = true;
    }
  };

  const clear = () => all('.on').forEach((node) => node.classList.remove('on'));

  const close = () => {
    foot.hidden = true;
    clear();
    if (from) from.focus({ preventScroll: true });
    from = null;
  };

  const entry = (name, value) => {
    const term = document.createElement('dt');
    const detail = document.createElement('dd');
    term.textContent = name;
    detail.textContent = value;
    return [term, detail];
  };

  // Shows the paragraph of the passage that `link` leads to, with the passage marked.
  const open = (link) => {
    const id = target(link);
    const spot = id && document.getElementById(id);
    const par = spot && spot.closest('.par');
    const text = par && par.closest('.text');
    if (!text || spot === par) return false;
    clear();
    link.classList.add('on');
    from = link;
    const words = part('.ctx');
    const source = par.querySelector('p');
    words.replaceChildren();
    words.lang = source.lang;
    words.dir = 'auto';
    let passage = '';
    const walk = (node, hit) => node.childNodes.forEach((child) => {
      if (child.nodeType !== Node.TEXT_NODE) return walk(child, hit || isPiece(child, id));
      if (!hit) return words.append(child.data);
      const mark = document.createElement('mark');
      mark.textContent = child.data;
      passage += child.data;
      words.append(mark);
    });
    walk(source, false);
    const { siglum, outlet, when, file } = text.dataset;
    const list = part('dl');
    const span = id.slice(siglum.length).replace('-', '–');
    const place = par.querySelector('.n').textContent;
    list.replaceChildren(
      ...entry(list.dataset.article, `${siglum}, ${outlet}`),
      ...entry(list.dataset.when, when),
      ...entry(list.dataset.place, `${place}, ${span}`));
    part('.btn').href = '#' + id;
    const copy = part('[data-copy]');
    copy.dataset.label = copy.dataset.label || copy.textContent;
    copy.textContent = copy.dataset.label;
    copy.hidden = !navigator.clipboard;
    copy.onclick = () => navigator.clipboard
      .writeText(`«${passage.trim()}» (${outlet}, ${when}; ${file}, ${span})`)
      .then(() => {
        copy.textContent = foot.dataset.copied;
        part('[role=status]').textContent = foot.dataset.copied;
      });
    foot.hidden = false;
    part('[role=status]').textContent = `${siglum}${place}: ${passage}`;
    part('.ctx mark')?.scrollIntoView({ block: 'nearest' });
    const hidden = link.getBoundingClientRect().bottom - (innerHeight - foot.offsetHeight - 12);
    if (hidden > 0) scrollBy({ top: hidden });
    return true;
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-close]')) return close();
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const isQuick = link.matches('.cite, .m, .strip a, .tl .by') && !link.closest('.foot');
    if (isQuick && open(link)) return event.preventDefault();
    if (!foot.hidden) {
      foot.hidden = true;
      clear();
      from = null;
    }
    reveal(document.getElementById(target(link)));
  });

  const steps = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !foot.hidden) return close();
    const step = steps[event.key];
    const cell = step && event.target.closest?.('.ledger td');
    if (!cell || event.altKey || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const rows = all('tbody tr:not(.grp)', cell.closest('table'));
    let row = rows.indexOf(cell.parentNode);
    let column = cell.cellIndex;
    let next;
    do {
      row += step[0];
      column += step[1];
      next = rows[row] && rows[row].cells[column];
    } while (next && !next.querySelector('a.m'));
    const link = next && next.querySelector('a.m');
    if (!link) return;
    event.preventDefault();
    link.focus();
    if (!foot.hidden) open(link);
  });

  const arrive = () => reveal(document.getElementById(target(location)));
  addEventListener('hashchange', arrive);
  if (location.hash) arrive();

  // The list stands in for the drawing only where the drawing would be too small.
  const wide = matchMedia('(min-width: 56rem)').matches;
  all('.timeline details.alt').forEach((box) => { box.open = !wide; });
  all('.sources details.alt').forEach((box) => { box.open = !wide; });
  addEventListener('beforeprint', () => {
    foot.hidden = true;
    all('details.rest').forEach((box) => { box.open = true; });
  });

  // The navigation tells which section is in view.
  if ('IntersectionObserver' in window) {
    const links = new Map(all('nav.toc a').map((link) => [target(link), link]));
    const seen = new IntersectionObserver((entries) => entries.forEach((entry) => {
      if (!entry.isIntersecting) return;
      links.forEach((link) => link.removeAttribute('aria-current'));
      links.get(entry.target.id)?.setAttribute('aria-current', 'true');
    }), { rootMargin: '-20% 0px -70% 0px' });
    links.forEach((_, id) => {
      const section = document.getElementById(id);
      if (section) seen.observe(section);
    });
  }
})();
