import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The number on the slip, and the last characters of the document: together they show whose it is.
PageFrame {
    id: root

    required property Face face

    primaryEnabled: !root.face.journey.busy
    primaryReason: qsTr("Looking it up")
    primaryText: qsTr("Next")
    title: root.face.arriving.following ? qsTr("Which request is it?") : qsTr("Which appointment is it?")

    onPrimaryActivated: root.face.arriving.typed()

    KBanner {
        kind: "warning"
        objectName: "claim-fault"
        text: root.face.arriving.fault
        width: parent.width
    }
    TypedFields {
        journey: root.face.journey
        entries: root.face.typed
        width: parent.width
    }
}
