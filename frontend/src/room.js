import './live/room.js';

if (document.querySelector('consilium-captions')) void import('./live/captions.js');
