import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How many people come together: a family is one visit and one slip.
PageFrame {
    id: root

    required property Face face

    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.booking.service
    title: qsTr("How many people?")

    CellGrid {
        enabled: !root.face.journey.busy
        least: Theme.mainTarget * (Theme.landscape || Theme.lowReach ? 1 : 1.6)
        model: root.face.people
        most: 4
        wanted: 9 * Theme.small * 0.5 + Theme.padding
        width: parent.width

        onChosen: key => root.face.booking.choosePersons(key)
    }
    KText {
        text: qsTr("Count everyone who needs this service, and book once for all. Another service has an appointment of its own.")
        width: parent.width
    }
    KText {
        text: qsTr("If there are more of you, please ask a clerk.")
        width: parent.width
    }
}
