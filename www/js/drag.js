/**
 * Dragging by mouse, pen or finger: what carries `data-on="drop:…"` can be dropped on what carries `data-drop`.
 * Always a second way only: the same is done with buttons.
 */
export function drag(shadow, event, drop) {
  const grip = event.target.closest?.('[data-on*="drop:"]');
  if (!grip || event.button > 0 || grip.closest('fieldset:disabled')) return;
  event.preventDefault();
  const moved = grip.closest('[data-drop]');
  const { clientX, clientY, pointerId } = event;
  grip.setPointerCapture(pointerId);
  const move = (at) => {
    moved.classList.add('dragged');
    moved.style.transform = `translate(${at.clientX - clientX}px, ${at.clientY - clientY}px)`;
  };
  const end = (at) => {
    for (const type of ['pointermove', 'pointerup', 'pointercancel']) grip.removeEventListener(type, type === 'pointermove' ? move : end);
    moved.classList.remove('dragged');
    moved.style.transform = '';
    const over = shadow.elementsFromPoint(at.clientX, at.clientY).map((node) => node.closest('[data-drop]')).find((node) => node && node !== moved);
    if (at.type === 'pointerup' && over) drop(grip, over.dataset.drop);
  };
  grip.addEventListener('pointermove', move);
  grip.addEventListener('pointerup', end);
  grip.addEventListener('pointercancel', end);
}
