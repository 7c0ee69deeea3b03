import QtQuick
import Kiosk.Controls

// Whether somebody comes, or where to go; what was typed stays beneath.
ConfirmOverlay {
    id: root

    property string place: ""
    property string stage: ""
    readonly property var said: ({
            "": qsTr("One moment, please."),
            "asked": qsTr("We have asked for a colleague. Please wait here."),
            "coming": qsTr("A colleague is on the way."),
            "go": qsTr("Nobody can come just now. Please go to %1.").arg(place)
        })

    signal closed
    signal over

    body: said[stage]
    leaveText: stage === "asked" ? qsTr("I don't need help any more") : ""
    stayText: qsTr("Back")
    title: qsTr("Help")

    onLeaving: root.over()
    onStayed: root.closed()
}
