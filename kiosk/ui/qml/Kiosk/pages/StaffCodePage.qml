pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Applicant
import Kiosk.Controls

// The code of the corner for staff. What is typed isn't shown.
PageFrame {
    id: root

    required property Face face
    readonly property real key: Math.min((width - 2 * Theme.gap) / 3, 2.2 * Theme.mainTarget)

    primaryEnabled: root.face.staff.typed > 0
    primaryReason: qsTr("The code is missing")
    primaryText: qsTr("Open")
    secondaryText: qsTr("Leave")
    title: qsTr("For staff only: the code")

    onPrimaryActivated: root.face.staff.enter()
    onSecondaryActivated: root.face.staff.leave()

    KBanner {
        kind: "warning"
        objectName: "staff-fault"
        text: root.face.staff.fault
        width: parent.width
    }
    KText {
        Accessible.name: qsTr("%n digit(s) typed", "", root.face.staff.typed)
        horizontalAlignment: Text.AlignHCenter
        objectName: "staff-typed"
        role: "number"
        text: root.face.staff.typed > 0 ? "•".repeat(root.face.staff.typed) : " "
        width: parent.width
    }
    Grid {
        // As on every keypad, in whichever language.
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        anchors.horizontalCenter: parent.horizontalCenter
        columns: 3
        spacing: Theme.gap

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            KButton {
                required property string modelData

                leavesPage: false
                objectName: "digit-" + modelData
                text: modelData
                width: root.key

                onActivated: root.face.staff.press(modelData)
            }
        }
        Item {
            height: 1
            width: root.key
        }
        KButton {
            leavesPage: false
            objectName: "digit-0"
            text: "0"
            width: root.key

            onActivated: root.face.staff.press("0")
        }
        KButton {
            Accessible.name: qsTr("Erase the last digit")
            iconName: "backspace"
            leavesPage: false
            objectName: "erase"
            width: root.key

            onActivated: root.face.staff.erase()
        }
    }
}
