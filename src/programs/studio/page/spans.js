// Places in a text that is being edited: {begin, end, …}, counted as JavaScript counts.

/** The one stretch in which two texts differ: the old text's [head, end) was replaced, and what follows moved. */
export function changeBetween(was, now) {
  const most = Math.min(was.length, now.length);
  let head = 0, tail = 0;
  while (head < most && was.charCodeAt(head) === now.charCodeAt(head)) ++head;
  while (tail < most - head && was.charCodeAt(was.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) ++tail;
  return {head, end: was.length - tail, by: now.length - was.length, kept: head + tail};
}

/** The places after the change; what it took away is gone, and what it reached into is given to `touched`. */
export function moved(places, {head, end, by}, touched = (one) => one) {
  return places.flatMap((one) => {
    if (one.end <= head) return [one];
    if (one.begin >= end) return [{...one, begin: one.begin + by, end: one.end + by}];
    return one.begin < head || one.end > end ? [touched({...one, end: Math.max(one.begin, Math.max(one.end + by, head))})] : [];
  });
}
