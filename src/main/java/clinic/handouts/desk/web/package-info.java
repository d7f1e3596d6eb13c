/** Takes requests and passes the permitted ones on to page handlers: server, guards, sessions. */
package clinic.handouts.desk.web;
