// What a script adds to pages that are whole without it.
import { markCurrentItem } from '../pages/current-item.js';
import { showPrintButtons } from '../pages/print-buttons.js';
import { submitOnce } from '../pages/submit-once.js';

submitOnce();
showPrintButtons();
markCurrentItem();
