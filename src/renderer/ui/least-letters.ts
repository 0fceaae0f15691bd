/** The smallest letters of large type: two per cent of the window's height, and a little. As in `large.css`. */
export const leastLetters = (): number => Math.max(16, Math.round(window.innerHeight * 0.21) / 10);
