import QtQuick
import Kiosk.Controls
import "internal"

// Asks before something is lost. The safe answer is the large one.
Overlay {
    id: root

    property string body: ""
    property string leaveText: ""
    property string stayText: ""

    signal leaving
    signal stayed

    KText {
        text: root.body
        visible: text !== ""
        width: parent.width
    }
    KButton {
        kind: "primary"
        objectName: "confirm-stay"
        text: root.stayText
        width: parent.width

        onActivated: root.stayed()
    }
    KButton {
        kind: "secondary"
        objectName: "confirm-leave"
        text: root.leaveText
        width: parent.width

        onActivated: root.leaving()
    }
}
