pragma Singleton
import QtQuick

// What the shell leaves free for pages: they end above it, or beside it.
QtObject {
    // The height of the bar when it lies beside the page's own buttons (low reach on a wide panel), else 0.
    property real barBeside: 0
    // The date whose picker is open.
    property Item picker: null
    // From the screen's upper edge to the page's.
    property real above: 0
    // The height that a page has for its content.
    property real room: 0
    // From the page's lower edge to the screen's.
    property real below: 0
}
