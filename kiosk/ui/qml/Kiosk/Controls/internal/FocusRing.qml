import QtQuick
import Kiosk.Controls

// Where the keypad is: a ring around its parent, never inside the text.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -2 * Theme.focusWidth
    border.color: Theme.focus
    border.width: Theme.focusWidth
    color: "transparent"
    radius: Theme.radius + 2 * Theme.focusWidth
    visible: shown
}
