/** Styles that a script brings along: the build makes a file of them. */
declare module '*.css';
