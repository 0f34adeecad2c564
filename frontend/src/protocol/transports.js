// The two transports of frames: a WebSocket, and an event stream over HTTP where something blocks sockets.

/**
 * @typedef {{text: (text: string) => void, closed: (code: number) => void}} TransportListener
 * @typedef {{send: (text: string) => boolean, close: () => void}} Transport `send` says whether it could
 */

const OPEN = 1;

/** @param {typeof WebSocket} Socket @param {string} address @param {TransportListener} listener @returns {Transport} */
export function socket(Socket, address, listener) {
  const it = new Socket(address);
  it.onmessage = ({ data }) => listener.text(data);
  it.onclose = ({ code }) => listener.closed(code);
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
 * The browser would reconnect by itself, at its own pace and without checking whether it still may; we do that instead.
 *
 * @param {typeof EventSource} Stream
 * @param {string} address
 * @param {TransportListener} listener
 * @returns {Transport}
 */
export function stream(Stream, address, listener) {
  const it = new Stream(address);
  it.onmessage = ({ data }) => listener.text(data);
  it.onerror = () => {
    it.close();
    listener.closed(0);
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
