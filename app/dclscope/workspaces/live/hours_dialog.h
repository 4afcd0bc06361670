// SPDX-License-Identifier: GPL-3.0-or-later
// At which hours of the day labels were heard.
#pragma once

#include "widgets/models/tag_list_model.h"

#include <QDialog>

namespace dclscope {

/// Twenty-four bars.
class HourBars : public QWidget {
    Q_OBJECT

public:
    explicit HourBars(QWidget* parent = nullptr);

    void setHours(const HoursOfDay& hours);

    QSize sizeHint() const override { return {620, 260}; }
    QSize minimumSizeHint() const override { return {420, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    HoursOfDay hours_{};
};

class HoursDialog : public QDialog {
    Q_OBJECT

public:
    /// @param tags  must outlive the dialog  @param part  which labels, as TagListModel::hours() takes it; empty: all
    HoursDialog(const TagListModel& tags, const QString& part, QWidget* parent = nullptr);
};

} // namespace dclscope
