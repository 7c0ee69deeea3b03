import QtQuick
import Kiosk.Controls
import "internal"

// Is somebody still there? One large button gives more time.
Overlay {
    id: root

    property int secondsLeft: 20
    // Whether something would be lost.
    property bool unfinished: true

    signal moreRequested

    body: !unfinished ? qsTr("Otherwise this screen closes in %n second(s).", "", root.secondsLeft) : qsTr("Otherwise this screen closes, and what you typed is erased, in %n second(s).", "", root.secondsLeft)
    title: qsTr("Do you need more time?")

    onDismissed: root.moreRequested()

    footer: KButton {
        kind: "primary"
        objectName: "more-time"
        text: qsTr("I need more time")
        width: parent.width

        onActivated: root.moreRequested()
    }
    head: KText {
        Accessible.ignored: true
        color: Theme.action
        horizontalAlignment: Text.AlignHCenter
        role: "number"
        text: root.secondsLeft
        width: parent.width
    }
}
