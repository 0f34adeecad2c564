import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class SetProperties extends Directive {
  /** @param {import('lit/directive.js').ElementPart} part @param {[object]} properties */
  update(part, [properties]) {
    Object.assign(part.element, properties);
    return noChange;
  }

  render() {
    return noChange;
  }
}

/** Gives an element several properties at once: `<consilium-chat ${setProperties({ room, me })}></consilium-chat>`. */
export const setProperties = /** @type {(properties: object) => unknown} */ (directive(SetProperties));
