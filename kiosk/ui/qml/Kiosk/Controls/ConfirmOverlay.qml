import QtQuick
import Kiosk.Controls
import "internal"

// Asks before something is lost. The safe answer is the large one.
Overlay {
    id: root

    property string leaveText: ""
    property string stayText: ""

    signal leaving
    signal stayed

    onDismissed: root.stayed()

    footer: [
        KButton {
            kind: "primary"
            objectName: "confirm-stay"
            text: root.stayText
            width: parent.width

            onActivated: root.stayed()
        },
        KButton {
            objectName: "confirm-leave"
            text: root.leaveText
            visible: text !== ""
            width: parent.width

            onActivated: root.leaving()
        }
    ]
}
