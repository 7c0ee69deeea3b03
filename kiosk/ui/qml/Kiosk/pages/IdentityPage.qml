import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// How to show who the document is for; the service says which way comes first.
PageFrame {
    id: root

    required property Face face

    heading: root.face.details.person
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    title: root.face.details.concernedOther ? qsTr("Which of their documents do you have?") : qsTr("Which document do you have?")

    KBanner {
        kind: "info"
        objectName: "notice"
        text: root.face.details.notice
        width: parent.width
    }
    TileList {
        model: root.face.ways
        width: parent.width

        onChosen: key => root.face.journey.chooseIdentity(key)
    }
}
