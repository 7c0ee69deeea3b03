import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What happens with the details, before the first one is asked.
PageFrame {
    id: root

    required property Face face

    primaryText: qsTr("Understood, next")
    title: qsTr("Before we begin")

    onPrimaryActivated: root.face.journey.next()

    KText {
        text: qsTr("The %1 asks for these details only to deal with your request. They are kept here encrypted, then sent to the authority in Syria.").arg(root.face.lobby.mission)
        width: parent.width
    }
    KText {
        text: qsTr("They are erased from this kiosk %n day(s) after the request has ended.", "", root.face.lobby.retentionDays)
        width: parent.width
    }
    KText {
        text: qsTr("We never ask for a password, an Absher account or a bank card.")
        width: parent.width
    }
    KText {
        text: qsTr("Questions or corrections: %1").arg(root.face.lobby.contact)
        width: parent.width
    }
}
