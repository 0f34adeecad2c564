/** The browser's facilities that a room needs. */
export const platform = () => ({
  WebSocket,
  EventSource,
  storage: sessionStorage,
  network: window,
  isOnline: () => navigator.onLine,
  random: Math.random,
  origin: location.origin,
  fetch: window.fetch.bind(window),
});
