import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// Waits for a slip or a passport at the scanner; typing the number is the other way.
PageFrame {
    id: root

    required property Face face

    secondaryIcon: "keyboard"
    secondaryText: root.face.arriving.following ? qsTr("Type the request number") : qsTr("Type the appointment number")
    secondaryEnabled: !root.face.journey.busy
    secondaryReason: qsTr("Looking it up")
    title: qsTr("Hold your slip or your passport to the scanner")

    onSecondaryActivated: root.face.arriving.type()

    KBanner {
        kind: "warning"
        objectName: "claim-fault"
        text: root.face.arriving.fault
        width: parent.width
    }
    KIcon {
        anchors.horizontalCenter: parent.horizontalCenter
        colour: Theme.action
        name: "scan"
        size: (root.face.arriving.fault === "" ? 4 : 2) * Theme.iconSize
    }
    KText {
        text: root.face.arriving.following ? qsTr("The square code on the slip says which request it is. Without the slip, use the passport that was given in the request, open at the page with the photograph.") : qsTr("The square code on the slip says which appointment it is. Without the slip, use the passport that you booked with, open at the page with the photograph.")
        width: parent.width
    }
    KText {
        text: qsTr("If you have neither of them with you, please go to %1.").arg(root.face.lobby.place)
        width: parent.width
    }
}
