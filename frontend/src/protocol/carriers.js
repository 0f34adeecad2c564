// The two ways on which frames come: a WebSocket, and an event stream over HTTP where something between blocks sockets.

/**
 * @typedef {{text: (text: string) => void, closed: (code: number) => void}} Ears
 * @typedef {{send: (text: string) => boolean, close: () => void}} Carrier `send` says whether it could
 */

const OPEN = 1;

/** @param {typeof WebSocket} Socket @param {string} address @param {Ears} ears @returns {Carrier} */
export function socket(Socket, address, ears) {
  const it = new Socket(address);
  it.onmessage = ({ data }) => ears.text(data);
  it.onclose = ({ code }) => ears.closed(code);
  return {
    send(text) {
      if (it.readyState !== OPEN) return false;
      it.send(text);
      return true;
    },
    close() {
      it.onmessage = null;
      it.onclose = null;
      it.close();
    },
  };
}

/**
 * The browser would connect again by itself, at its own pace and without asking whether it still may; we do that instead.
 *
 * @param {typeof EventSource} Stream @param {string} address @param {Ears} ears @returns {Carrier}
 */
export function stream(Stream, address, ears) {
  const it = new Stream(address);
  it.onmessage = ({ data }) => ears.text(data);
  it.onerror = () => {
    it.close();
    ears.closed(0);
  };
  return {
    send: () => false,
    close() {
      it.onmessage = null;
      it.onerror = null;
      it.close();
    },
  };
}
