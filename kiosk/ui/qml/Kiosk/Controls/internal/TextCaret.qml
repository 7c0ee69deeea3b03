import QtQuick
import Kiosk.Controls

// The caret: thick enough to be found, still in the calm mode.
Rectangle {
    id: root

    color: Theme.action
    visible: (parent as Item)?.activeFocus ?? false
    width: Math.max(2, 0.6 * Theme.unit)

    SequentialAnimation on opacity {
        loops: Animation.Infinite
        running: root.visible && !Theme.calm

        PropertyAction {
            value: 1
        }
        PauseAnimation {
            duration: 600
        }
        PropertyAction {
            value: 0
        }
        PauseAnimation {
            duration: 400
        }
    }
}
