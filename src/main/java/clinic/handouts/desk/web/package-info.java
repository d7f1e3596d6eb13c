/**
 * Takes requests and gives them to page handlers, as far as they may pass: server, guards,
 * sessions.
 */
package clinic.handouts.desk.web;
