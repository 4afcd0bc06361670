// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/inspect/comparison_dialog.h"

#include "app/dclscope/checkpoint_names.h"
#include "core/base/text.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace dclscope {

ComparisonDialog::ComparisonDialog(const std::shared_ptr<const Run>& run, const OpenRuns& open, QWidget* parent)
    : QDialog(parent), list_(new QListWidget) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare"));
    const QString name = QString::fromStdString(printable(run->name));
    auto* question = new QLabel(tr("What is to stand beside %1?").arg(name));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    list_->setAccessibleName(tr("Open runs"));
    const auto add = [this](const QString& text, const Run& of) {
        auto* item = new QListWidgetItem(text, list_);
        item->setData(Qt::UserRole, QString::fromStdString(of.path.string()));
        item->setToolTip(QString::fromStdString(printable(of.path.string(), 500)));
    };
    for (const auto& each : open)
        if (each->path != run->path) add(QString::fromStdString(printable(each->name)), *each);
    if (run->snapshots.size() > 1) add(tr("%1 itself, at its first epoch").arg(name), *run);
    list_->setCurrentRow(0);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* compare = buttons->addButton(tr("&Compare"), QDialogButtonBox::AcceptRole);
    QPushButton* folder = buttons->addButton(tr("Open a run &folder…"), QDialogButtonBox::ActionRole);
    QPushButton* file = buttons->addButton(tr("Open a chec&kpoint…"), QDialogButtonBox::ActionRole);
    compare->setEnabled(list_->count() > 0);
    compare->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(list_);
    column->addWidget(buttons);
    resize(520, 300);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(folder, &QPushButton::clicked, this, [this] { browse(true); });
    connect(file, &QPushButton::clicked, this, [this] { browse(false); });
    connect(this, &QDialog::accepted, this, [this] {
        if (const QListWidgetItem* item = list_->currentItem()) emit chosen(item->data(Qt::UserRole).toString());
    });
    list_->setFocus();
}

void ComparisonDialog::browse(bool folder) {
    const QString path = folder ? QFileDialog::getExistingDirectory(this, tr("Open a run folder"))
                                : QFileDialog::getOpenFileName(this, tr("Open a checkpoint"), {}, checkpointFilter());
    if (path.isEmpty()) return;
    emit chosen(path);
    reject();
}

} // namespace dclscope
