import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import "internal"

// A button. A disabled one says why: `reason` takes the place of `subtext`.
Pressable {
    id: root

    property bool directional: false
    property bool iconLast: false
    property string iconName: ""
    property bool large: false
    property string kind: "secondary" // primary, secondary, quiet, danger
    property string reason: ""
    property string subtext: ""
    readonly property bool filled: enabled && (kind === "primary" || kind === "danger")
    readonly property color ink: !enabled ? Theme.inkSoft : filled ? (kind === "danger" ? Theme.onDanger : Theme.onAction) : Theme.action
    readonly property string secondLine: !enabled && reason !== "" ? reason : subtext

    description: secondLine
    implicitHeight: Math.max(kind === "primary" ? Theme.mainTarget : Theme.target, implicitContentHeight + topPadding + bottomPadding)
    leavesPage: true
    leftPadding: Theme.padding
    rightPadding: Theme.padding

    background: Rectangle {
        border.color: root.filled ? color : root.kind === "quiet" ? "transparent" : root.enabled ? Theme.action : Theme.line
        border.width: Math.max(2, Theme.lineWidth)
        color: root.filled ? (root.kind === "danger" ? (root.pressed ? Theme.dangerPressed : Theme.danger) : (root.pressed ? Theme.actionPressed : Theme.action)) : root.pressed ? Theme.actionSoft : root.kind === "quiet" ? "transparent" : Theme.surface
        radius: Theme.radius
    }
    contentItem: RowLayout {
        layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gap / 2

        Item {
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 1
        }
        KIcon {
            colour: root.ink
            mirrored: root.directional
            name: root.iconName
        }
        ColumnLayout {
            spacing: 0

            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.ink
                horizontalAlignment: root.iconName === "" ? Text.AlignHCenter : Text.AlignLeft
                role: root.large ? "title" : "label"
                text: root.text
            }
            KText {
                Accessible.ignored: true
                Layout.fillWidth: true
                color: root.ink
                horizontalAlignment: root.iconName === "" ? Text.AlignHCenter : Text.AlignLeft
                role: "small"
                text: root.secondLine
                visible: text !== ""
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.horizontalStretchFactor: 1
        }
    }
}
