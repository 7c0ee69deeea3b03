import QtQuick
import QtQuick.Layouts
import Kiosk.Controls

// Something to know on this page; `kind` shows by colour, icon and edge together. What went wrong while one is
// on another part of the page opens its own.
Rectangle {
    id: root

    property string kind: "info" // info, warning, danger
    property string text: ""
    readonly property color ink: kind === "danger" ? Theme.danger : kind === "warning" ? Theme.warning : Theme.info

    readonly property bool alarming: text !== "" && kind !== "info"
    property bool completed: false

    function comeIntoSight(): void {
        for (let above = parent; above !== null; above = above.parent)
            (above as KPager)?.show(root);
    }

    Accessible.name: text
    Accessible.role: Accessible.AlertMessage
    border.color: ink
    border.width: Theme.lineWidth
    color: kind === "danger" ? Theme.dangerSoft : kind === "warning" ? Theme.accentSoft : Theme.actionSoft
    implicitHeight: row.implicitHeight + 2 * Theme.padding
    radius: Theme.radius
    visible: text !== ""

    Component.onCompleted: completed = true
    onAlarmingChanged: if (alarming && completed)
        comeIntoSight()

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.margins: Theme.padding
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.padding

        KIcon {
            Layout.alignment: Qt.AlignTop
            colour: root.ink
            name: root.kind === "info" ? "info" : "warning"
        }
        KText {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: root.ink
            text: root.text
        }
    }
}
