// Small helpers for making elements. Text goes in as text, never as markup.

export const $ = (id) => document.getElementById(id);

/** el("p.hint", {title: "…"}, "text", child, …) */
export function el(kind, ...rest) {
  const [tag, ...classes] = kind.split(".");
  const node = document.createElement(tag);
  if (classes.length) node.className = classes.join(" ");
  for (const part of rest) {
    if (part === null || part === undefined || part === false) continue;
    if (part instanceof Node) node.append(part);
    else if (typeof part === "object") {
      for (const [name, value] of Object.entries(part)) {
        if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
        else if (value === true) node.setAttribute(name, "");
        else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
      }
    } else node.append(String(part));
  }
  return node;
}

export function svg(tag, attributes, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

export function download(blob, name) {
  const link = el("a", {href: URL.createObjectURL(blob), download: name});
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** A message at the foot of the page, with buttons: [[label, action], …]. It stays while it asks something, or when it has to be
 * taken away by whoever called. */
export function toast(text, buttons = [], stays = false) {
  const box = el("div", el("span", text));
  for (const [label, action] of buttons) box.append(el("button", {type: "button", onclick: () => { box.remove(); action?.(); }}, label));
  $("toast").replaceChildren(box);
  if (!buttons.length && !stays) setTimeout(() => box.remove(), 5000);
  return box;
}

/** For those who hear the page. */
export function speak(text) { $("spoken").textContent = text; }

export function after(ms, action) {
  let timer;
  return (...given) => { clearTimeout(timer); timer = setTimeout(() => action(...given), ms); };
}

/** Does `action` once the frame that is being made is on the screen; asked for again before, it is done once. */
export function afterFrame(action) {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => setTimeout(() => { waits = false; action(); }));
  };
}

/** Makes `nodes` the children of `parent`; those that stay are not touched, so that nothing of them is laid out anew. */
export function setChildren(parent, nodes) {
  const kept = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!kept.has(child)) child.remove();
  nodes.forEach((node, index) => { if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null); });
}

export const pictureUrl = (text) => "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
