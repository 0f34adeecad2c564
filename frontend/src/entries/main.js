// Enhancements for pages that are complete without scripts.
import { markCurrentItem } from '../pages/current-item.js';
import { showCopyButtons } from '../pages/copy-buttons.js';
import { showOrganiserBar } from '../pages/organiser-bar.js';
import { showPrintButtons } from '../pages/print-buttons.js';
import { submitOnce } from '../pages/submit-once.js';

submitOnce();
showPrintButtons();
showCopyButtons();
void markCurrentItem();
showOrganiserBar();
if (document.querySelector('[data-side]')) {
  void import('../pages/side-choices.js').then(({ proposeForSides }) => proposeForSides());
}
