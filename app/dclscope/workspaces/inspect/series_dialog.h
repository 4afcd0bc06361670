// SPDX-License-Identifier: GPL-3.0-or-later
// Asks which of several trainings in one folder is to be looked at.
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;

namespace dclscope {

/// Deletes itself once it is answered or closed; shown by open(), which returns at once.
class SeriesDialog : public QDialog {
    Q_OBJECT

public:
    /// @param folder  the path that was opened  @param names  of the series in it, at least one
    SeriesDialog(const QString& folder, const QStringList& names, QWidget* parent);

signals:
    void chosen(const QString& series);

private:
    QListWidget* list_;
};

} // namespace dclscope
