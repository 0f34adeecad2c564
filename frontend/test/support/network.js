// The platform of a connection: sockets and streams that a test opens, feeds and closes.

export class FakeSocket {
  /** @type {FakeSocket[]} */
  static all = [];
  /** @type {((event: {data: string}) => void) | null} */
  onmessage = null;
  /** @type {((event: {code: number}) => void) | null} */
  onclose = null;
  readyState = 0;
  /** @type {string[]} */
  sent = [];

  /** @param {string} address */
  constructor(address) {
    this.address = address;
    FakeSocket.all.push(this);
  }

  /** @param {object} frame */
  says(frame) {
    this.readyState = 1;
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  /** @param {number} code */
  ends(code) {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  /** @param {string} text */
  send(text) {
    this.sent.push(text);
  }

  close() {
    this.readyState = 3;
  }
}

export class FakeStream {
  /** @type {FakeStream[]} */
  static all = [];
  /** @type {((event: {data: string}) => void) | null} */
  onmessage = null;
  /** @type {(() => void) | null} */
  onerror = null;
  closed = false;

  /** @param {string} address */
  constructor(address) {
    this.address = address;
    FakeStream.all.push(this);
  }

  /** @param {object} frame */
  says(frame) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  fails() {
    this.onerror?.();
  }

  close() {
    this.closed = true;
  }
}

/** What a visit remembers. */
export class FakeStorage {
  /** @type {Map<string, string>} */
  kept = new Map();

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.kept.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.kept.delete(key);
  }
}

/** @param {FakeStorage} [storage] @returns {any} */
export function platform(storage = new FakeStorage()) {
  FakeSocket.all = [];
  FakeStream.all = [];
  const network = new EventTarget();
  const it = {
    WebSocket: FakeSocket,
    EventSource: FakeStream,
    storage,
    network,
    online: true,
    isOnline: () => it.online,
    random: () => 0.5,
    now: () => Date.now(),
    origin: 'https://hospital.example',
    /** @param {boolean} online */
    goes(online) {
      it.online = online;
      network.dispatchEvent(new Event(online ? 'online' : 'offline'));
    },
  };
  return it;
}
