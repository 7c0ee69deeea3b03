import QtQuick
import Kiosk.Controls

// Which lines of a passport the scanner reads, as large as there is room for beside the words: people look at it first.
KIcon {
    required property real room // height that the words leave

    anchors.horizontalCenter: parent.horizontalCenter
    colour: Theme.action
    name: "passport_lines"
    objectName: "scan-picture"
    size: Math.max(4 * Theme.iconSize, Math.min(room, 0.7 * parent.width))
}
