/** Focus goes back to where it came from; where that is gone, to the chart, so that the arrows still walk. */
export const giveBack = (before: Element | null): void => {
  // React takes the sheet out after its cleanup: what has the focus is known a moment later.
  queueMicrotask(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const chart = document.querySelector<HTMLElement>('[data-chart]');
    const back =
      before instanceof HTMLElement && before.isConnected && before !== document.body ? before : chart;
    back?.focus();
  });
};
