pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// All that is about to be handed in; each line leads to where it is corrected.
PageFrame {
    id: root

    required property Face face

    partText: qsTr("See the rest")
    primaryEnabled: !root.face.journey.busy
    primaryReason: qsTr("Saving your request")
    primaryText: qsTr("Submit the request")
    secondaryText: !root.face.details.numbersHidden ? "" : root.face.details.numbersShown ? qsTr("Hide the numbers") : qsTr("Show the numbers in full")
    stepCount: root.face.journey.steps
    stepIndex: root.face.journey.step
    subtitle: root.face.journey.savingFailed ? "" : qsTr("Touch the line you want to correct")
    title: qsTr("Check the details before you submit")

    onPrimaryActivated: root.face.journey.handIn()
    onSecondaryActivated: root.face.details.showNumbers()

    KText {
        personal: true
        role: "heading"
        text: root.face.details.serviceName
        width: parent.width
    }
    Repeater {
        model: root.face.review

        ReviewLine {
            correctable: !root.face.journey.savingFailed
            width: parent.width

            onActivated: root.face.journey.correct(page, step)
        }
    }
    // Where it was submitted, on the last part.
    KBanner {
        kind: "danger"
        objectName: "saving-failed"
        text: root.face.journey.savingFailed ? qsTr("The request is not saved yet; what you typed is still on the screen. Try again, or ask for a clerk.") : ""
        width: parent.width
    }
    Connections {
        function onChanged(): void {
            if (root.face.journey.savingFailed)
                Qt.callLater(() => root.page = root.pages - 1);
        }

        target: root.face.journey
    }
}
