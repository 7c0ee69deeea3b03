import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// For how many a number is taken: a family waits together, with one number.
PageFrame {
    id: root

    required property Face face

    subtitle: root.face.taking.service
    title: qsTr("How many people?")

    CellGrid {
        least: Theme.mainTarget * (Theme.landscape || Theme.lowReach ? 1 : 1.6)
        model: root.face.people
        most: 4
        wanted: 9 * Theme.small * 0.5 + Theme.padding
        width: parent.width

        onChosen: key => root.face.taking.choosePersons(key)
    }
    KText {
        text: qsTr("Count everyone who needs this service, and take one number for all.")
        width: parent.width
    }
    KText {
        text: qsTr("If there are more of you, please ask a clerk.")
        width: parent.width
    }
}
