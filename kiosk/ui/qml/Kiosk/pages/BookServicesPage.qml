import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// What is booked, in the person's words.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.details.groupTitle
    title: qsTr("Choose the service")

    TileList {
        model: root.face.bookServices
        width: parent.width

        onChosen: key => root.face.booking.chooseService(key)
    }
}
