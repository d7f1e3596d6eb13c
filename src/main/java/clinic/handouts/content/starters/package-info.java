/** Files to start from: takes ids and a library, and gives new files of a workspace. */
package clinic.handouts.content.starters;
