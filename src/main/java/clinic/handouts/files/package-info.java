/**
 * Takes a folder and gives its files: the only door to the disk and the clock. Reads what lies
 * inside a workspace, and writes files whole or not at all.
 */
package clinic.handouts.files;
