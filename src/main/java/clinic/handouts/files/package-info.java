/**
 * Takes a folder and gives its files: the only access to the disk and the clock. Reads what is
 * inside a workspace, and writes files completely or not at all.
 */
package clinic.handouts.files;
